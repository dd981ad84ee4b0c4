"use client";

/** What a visitor sees when a page could not be made; the cause is in the server's log under the digest. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="max-w-text" role="alert">
      <h1>This page could not be made</h1>
      <p className="mt-2">
        The catalogue did not answer as it should. It is nothing that you did; try again in a moment.
      </p>
      <p className="mt-4">
        <button type="button" className="button button-primary" onClick={reset}>
          Try again
        </button>
      </p>
      {error.digest ? <p className="mt-4 text-soft">For the operator’s log: {error.digest}</p> : null}
    </div>
  );
}
