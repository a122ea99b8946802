import { Link } from "react-router";

import { PageHead } from "../../components/page-head.tsx";

export default function NotFoundPage() {
  return (
    <>
      <PageHead title="There is no such page">
        <p>The address may be mistyped, or the page has moved.</p>
      </PageHead>
      <Link to="/" className="button">
        To the start
      </Link>
    </>
  );
}
