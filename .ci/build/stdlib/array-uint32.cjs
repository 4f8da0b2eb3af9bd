// Every runtime that the library supports has it; @stdlib's own package brings a polyfill and its detection.
module.exports = Uint32Array;
