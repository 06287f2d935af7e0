const whole = (text) => (/^\d{1,3}$/.test(text) ? Number(text) : null);

/** Completed months; null where the question says no age from 0 to 119 years. */
export function ageMonths(question) {
  const [years, months] = [whole(question.years), question.months === "" ? 0 : whole(question.months)];
  return years === null || months === null || years > 119 || months > 11 ? null : years * 12 + months;
}

/** Null where the question says no distance from 1 to 500 km. */
export function distanceMeters(question) {
  const km = whole(question.km);
  return km === null || km < 1 || km > 500 ? null : km * 1000;
}

const yesOrNo = (choice) => choice && choice.code === "YES";

const targets = { MODE: "mode", PLACE: "place", ACTOR: "actor" };

const wish = ({ about, target, priority, statedBy }) =>
  ({ target: { [targets[about.code]]: target.code }, priority: Number(priority.code), statedBy: statedBy.code });

const accompaniment = ({ service, end, motive }) => ({ service: service.code, end, motive: motive && motive.code });

/** The question as the API reads it; it identifies nobody. */
export function matchInput(question) {
  const { details } = question;
  const wishes = (sense) => details.wishes.filter((it) => it.sense.code === sense).map(wish);
  const followed = (when) => details.accompaniments.filter((it) => it.when.code === when).map(accompaniment);
  return {
    purpose: question.purpose,
    place: { territory: question.commune.id },
    competentTerritory: details.competent?.code,
    ageMonths: ageMonths(question),
    needs: question.needs.map(({ code }, index) => ({ code, priority: index + 1 })),
    audience: question.audience?.code,
    associatedAudiences: details.audiences.map((it) => it.audience.code),
    titles: details.titles.map(({ kind, decision, from, to, renewalFiled }) =>
      ({ kind: kind.code, code: decision?.code, from, to, renewalFiled })),
    wishes: wishes("WISH"), refusals: wishes("REFUSAL"),
    current: followed("CURRENT"), past: followed("PAST"),
    neededBy: question.neededBy,
    maxDistanceMeters: distanceMeters(question),
    socialAid: yesOrNo(details.socialAid),
    sex: details.sex?.code,
    evaluatedOn: details.evaluatedOn,
    fictional: yesOrNo(details.fictional),
  };
}
