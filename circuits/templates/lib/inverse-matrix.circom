pragma circom 2.2.0;

// The inverse of a T x T matrix over the field, T <= 17, by Gauss and Jordan. The matrix must have one.
// Functions know no arrays of variable length: what lies beyond T in the result is 0.
function inverseMatrix(T, MATRIX) {
    var left[17][17];
    var right[17][17];
    for (var i = 0; i < T; i++) {
        for (var j = 0; j < T; j++) {
            left[i][j] = MATRIX[i][j];
            right[i][j] = i == j ? 1 : 0;
        }
    }
    for (var column = 0; column < T; column++) {
        var pivot = column;
        while (left[pivot][column] == 0) {
            pivot++;
        }
        for (var j = 0; j < T; j++) {
            var leftPart = left[pivot][j];
            var rightPart = right[pivot][j];
            left[pivot][j] = left[column][j];
            right[pivot][j] = right[column][j];
            left[column][j] = leftPart;
            right[column][j] = rightPart;
        }
        var scale = 1 / left[column][column];
        for (var j = 0; j < T; j++) {
            left[column][j] *= scale;
            right[column][j] *= scale;
        }
        for (var i = 0; i < T; i++) {
            if (i != column) {
                var factor = left[i][column];
                for (var j = 0; j < T; j++) {
                    left[i][j] -= factor * left[column][j];
                    right[i][j] -= factor * right[column][j];
                }
            }
        }
    }
    return right;
}
