// The questions that the page asks. Each is a query of the public API, nothing else is served to the page.
export const CODES = `
query Codes {
  current: codes(scheme: "besoin-courant") { code label }
  serafin: codes(scheme: "serafin") { code label }
  audiences: codes(scheme: "clientele") { code label group }
}`;

export const COMMUNES = `
query Communes($text: String!) {
  territories(kinds: [COMMUNE, ARRONDISSEMENT_MUNICIPAL], text: $text, first: 12) {
    edges { node { id name above { kind name } } }
  }
}`;

export const PLACE = `
query Place($territory: ID!) {
  territory(id: $territory) { outline above { id kind name } }
}`;

export const OUTLINE = `
query Outline($territory: ID!) {
  territory(id: $territory) { outline }
}`;

const PAGE = `
fragment Page on PossibleResponseConnection {
  totalCount pageInfo { hasNextPage endCursor } edges { node { ...Response } }
}
fragment Response on PossibleResponse {
  rank inTime adequacy access availability distanceMeters
  service { id name kind { label } actor { name parent { name } } }
  offer {
    reach ageMinMonths ageMaxMonths careMode { label } audiences { label }
    sites { point { longitude latitude } }
  }
  needsCovered { code { code } basis }
  criteria { code kind outcome basis expected found source statedOn sentence }
}`;

export const MATCH = `
query Match($input: MatchInput!, $first: Int!) {
  match(input: $input) {
    responses(first: $first) { ...Page }
    notMatching(first: 20) {
      totalCount
      edges {
        node {
          distanceMeters service { name actor { name parent { name } } }
          criteria { code kind outcome basis source statedOn sentence }
        }
      }
    }
    needsWithoutResponse { code label }
    evaluatedOn referenceVersion vintages { source date }
  }
}
${PAGE}`;

export const MORE = `
query More($input: MatchInput!, $first: Int!, $after: String!) {
  match(input: $input) {
    responses(first: $first, after: $after) { ...Page }
  }
}
${PAGE}`;
