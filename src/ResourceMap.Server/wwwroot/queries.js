// The questions that the page asks. Each is a query of the public API, nothing else is served to the page.
export const CODES = `
query Codes($scheme: CodeScheme!, $after: String) {
  codes(scheme: $scheme, first: 100, after: $after) {
    edges { node { code label group } } pageInfo { hasNextPage endCursor }
  }
}`;

export const NEEDS = `
query Needs($text: String!) {
  needs(text: $text, first: 20) { edges { node { code label } } }
}`;

export const TERRITORIES = `
query Territories($text: String!, $kinds: [TerritoryKind!]) {
  territories(kinds: $kinds, text: $text, first: 12) {
    edges { node { id name above { kind name } } }
  }
}`;

export const SERVICES = `
query Services($text: String!) {
  services(filter: { text: $text }, first: 12) {
    edges { node { id name kind { label } sites { declaredCommune { name } } } }
  }
}`;

export const ACTORS = `
query Actors($text: String!) {
  actors(filter: { text: $text }, first: 12) {
    edges { node { id name level parent { name } } }
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
  rank inTime adequacy access availability distanceMeters isDistanceApproximate
  service { id name fictional kind { label } contact { phone } actor { name parent { name } } }
  offer {
    reach ageMinMonths ageMaxMonths careMode { label } audiences { label }
    sites { declaredCommune { name } point { longitude latitude } }
  }
  needsCovered { code { code } basis }
  criteria { code name kind outcome basis expected found source statedOn sentence }
}`;

export const MATCH = `
query Match($input: MatchInput!, $first: Int!) {
  match(input: $input) {
    judged: responses(first: 100) { edges { node { adequacy access availability inTime } } }
    responses(first: $first) { ...Page }
    notMatching(first: 20) {
      totalCount
      edges {
        node {
          distanceMeters isDistanceApproximate service { name fictional actor { name parent { name } } }
          criteria { code name kind outcome basis source statedOn sentence }
        }
      }
    }
    remarks evaluatedOn referenceVersion vintages { source vintage statedOn }
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

export const BYNEED = `
query ByNeed($input: MatchInput!, $first: Int!, $after: String, $codes: [Code!]) {
  match(input: $input) {
    needs(codes: $codes) { need { code label } priority responses(first: $first, after: $after) { ...Page } }
  }
}
${PAGE}`;
