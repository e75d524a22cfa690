/** The one thing used of it: unpacking an archive into a folder. */
declare module "tar-fs" {
  export function extract(folder: string): NodeJS.WritableStream;
}
