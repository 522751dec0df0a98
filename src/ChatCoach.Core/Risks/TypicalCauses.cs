using ChatCoach.Core.Language;

namespace ChatCoach.Core.Risks;

/// <summary>
/// What makes such projects fail, for an owner alone and for a team that found nothing: each with the early sign that
/// goes with it. Their words stand in the texts, French and English.
/// </summary>
public static class TypicalCauses
{
    /// <summary>Three are proposed; the first ones are what most such projects meet.</summary>
    public const int Proposed = 3;

    public static IReadOnlyList<string> Ids { get; } =
    [
        "biggerProject",
        "ourTime",
        "movingPromises",
        "unclearScope",
        "twoDeciders",
        "acceptance",
        "oneOrder",
        "silentTrouble",
        "keyPerson",
        "lateData",
        "hours",
        "margin",
        "access",
        "thirdParty",
    ];

    public static string WhatOf(Speech speech, string id) => speech["typical." + id];

    public static string SignOf(Speech speech, string id) => speech["typical." + id + ".sign"];
}
