// The server's page, which reads format and strictness from the address.
export { default, generateMetadata } from "../../../page";

export const dynamic = "force-static";
export const generateStaticParams = () => [];
