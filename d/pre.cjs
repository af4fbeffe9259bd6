process.on("exit", () => {
  require("fs").writeFileSync(process.env.OUTF, process.moduleLoadList.join("\n"));
});
