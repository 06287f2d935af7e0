// The questions that the page asks. Each is a query of the public API, nothing else is served to the page.
export const CODES = `
query Codes {
  current: codes(scheme: "besoin-courant") { code label }
  serafin: codes(scheme: "serafin") { code label }
  audiences: codes(scheme: "clientele") { code label group }
  titles: codes(scheme: "titre") { code label }
  decisions: codes(scheme: "decision") { code label }
  modes: codes(scheme: "mode") { code label }
}`;

export const NEEDS = `
query Needs($text: String!) {
  needs(text: $text, first: 20) { code label }
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
  criteria { code kind outcome basis expected found source statedOn sentence }
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
          criteria { code kind outcome basis source statedOn sentence }
        }
      }
    }
    remarks evaluatedOn referenceVersion vintages { source date }
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
query ByNeed($input: MatchInput!, $first: Int!, $after: String) {
  match(input: $input) {
    needs { need { code label } priority responses(first: $first, after: $after) { ...Page } }
  }
}
${PAGE}`;
