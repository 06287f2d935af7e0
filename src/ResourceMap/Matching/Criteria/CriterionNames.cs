namespace ResourceMap.Matching.Criteria;

/// <summary>What each criterion is called in French.</summary>
public static class CriterionNames
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["STATUS"] = "Situation du service",
        ["NEED"] = "Besoin",
        ["TERRITORY"] = "Territoire",
        ["DISTANCE"] = "Distance",
        ["AGE"] = "Âge à l'entrée",
        ["AUDIENCE"] = "Public",
        ["TITLE"] = "Titre d'accès",
        ["AVAILABILITY"] = "Disponibilité",
        ["TIME"] = "À temps",
        ["REFUSAL"] = "Refus exprimé",
        ["WISH"] = "Souhait exprimé",
        ["SEX"] = "Sexe accueilli",
        ["SOCIAL_AID"] = "Aide sociale",
        ["CURRENT"] = "Déjà en place",
        ["HISTORY"] = "Passé",
        ["OPENING"] = "Ouverture",
        ["COMPETENCE"] = "Département compétent",
        ["VISIBILITY"] = "Adresse",
    };

    /// <summary>Of the code of a criterion.</summary>
    public static string Of(string code) => Names[code];
}
