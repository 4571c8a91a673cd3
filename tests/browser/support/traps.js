// Has a program stop in mid-use as a real one would: with `trap` set, whatever it asks of the browser
// by a name that fits ends in an instruction that cannot be carried out, and the program is left in
// the middle of what it did.
{
  // (module (func (export "t") unreachable))
  const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  const stop = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.t;
  const asked = (name, own) => (...more) => {
    if (globalThis.trap && name.includes(globalThis.trap)) stop();
    return own(...more);
  };
  const wrapped = (imports) =>
    Object.fromEntries(Object.entries(imports).map(([from, all]) => [from, Object.fromEntries(Object.entries(all).map(([name, own]) => [name, typeof own === "function" ? asked(name, own) : own]))]));
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = (source, imports) => own.call(WebAssembly, source, wrapped(imports));
  }
}
