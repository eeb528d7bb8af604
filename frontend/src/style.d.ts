/** A style sheet that a module brings along; the build puts it into a file beside the module's own. */

declare module "*.css";
