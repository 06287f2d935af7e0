/** What the page tells when no answer came; the code is the API's own. */
export class ApiError extends Error {
  constructor(message, code = null) {
    super(message);
    this.code = code;
  }
}

/** Asks by POST only, so that no question is ever written in an address or in a log of addresses. */
export async function ask(query, variables = {}, signal = undefined) {
  let response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
      body: JSON.stringify({ query, variables }),
      signal,
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiError("Le serveur ne répond pas.");
  }

  const answer = await response.json().catch(() => null);
  if (answer?.errors?.length) {
    const [first] = answer.errors;
    throw new ApiError(first.message, first.extensions?.code ?? null);
  }
  if (!answer?.data) throw new ApiError(`Le serveur a répondu ${response.status} sans données.`);
  return answer.data;
}

/** What a page of a list leads to. */
export const nodes = ({ edges }) => edges.map(({ node }) => node);

/** A whole list, page after page. */
export async function askAll(query, variables, name) {
  const found = [];
  for (let after = null, hasNextPage = true; hasNextPage;) {
    const page = (await ask(query, { ...variables, after }))[name];
    found.push(...nodes(page));
    ({ endCursor: after, hasNextPage } = page.pageInfo);
  }
  return found;
}
