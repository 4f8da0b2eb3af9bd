// The byte order, without the detection of typed arrays that @stdlib's own package brings.
module.exports = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
