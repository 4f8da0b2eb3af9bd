// Names functions hang on others, which nobody here reads; @stdlib's own package brings its formatting of messages.
module.exports = (object, key, value) => {
  object[key] = value;
};
