/** What bundle.mjs makes of an imported style: the address of the file. */
declare module '*.css' {
  const address: string;
  export default address;
}
