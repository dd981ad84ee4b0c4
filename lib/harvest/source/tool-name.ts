/** The specification's rule for names, and "/", which some servers use. */
export const TOOL_NAME = /^[A-Za-z0-9_./-]{1,128}$/;
