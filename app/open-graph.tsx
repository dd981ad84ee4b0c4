type Props = { about: { title: string; description: string }; image: string };

/**
 * What others show when somebody shares the page: title, description and picture. React moves them into the head. Next's own
 * `openGraph` would say all of it once more for one network, which reads these as well.
 */
export function OpenGraph({ about, image }: Props) {
  return (
    <>
      <meta property="og:title" content={about.title} />
      <meta property="og:description" content={about.description} />
      <meta property="og:image" content={image} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
