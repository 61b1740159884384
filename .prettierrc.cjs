/** Microsoft's, but wider: Swedish words are long. */
module.exports = {
  ...require("office-addin-prettier-config"),
  printWidth: 120,
  trailingComma: "all",
};
