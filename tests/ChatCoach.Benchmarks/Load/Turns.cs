using System.Globalization;
using System.Text.Json.Nodes;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Benchmarks.Load;

/// <summary>The turns that are measured, and the project that the coached one needs.</summary>
internal static class Turns
{
    /// <summary>Stands in the card that answers, when the project and its alert are really there.</summary>
    public const string Worry = "The test data may come late";

    /// <summary>Thanks, which the coach answers with one line and nothing else.</summary>
    public static string Echo(Person person) => person.Says("Thank you").ToJsonString();

    /// <summary>The card of what the coach can do, the largest that needs no project.</summary>
    public static string Card(Person person) => person.Says("help").ToJsonString();

    /// <summary>Someone adds detail to an alert: load, permission, change, journal, one transaction, a new card.</summary>
    public static string Coached(Person person) =>
        person
            .Submits(
                person.IdOf(Caller.Number),
                Alert(person, $"{Worry}, says the call of {Caller.Number}", known: true)
            )
            .ToJsonString();

    /// <summary>What stands before the coached turn: a project, and an alert on it.</summary>
    public static IEnumerable<string> Before(Person person) =>
        [
            person.Submits(person.IdOf("project"), NewProject()).ToJsonString(),
            person.Submits(person.IdOf("alert"), Alert(person, Worry, known: false)).ToJsonString(),
        ];

    private static JsonObject NewProject() =>
        new()
        {
            ["verb"] = Verbs.ProjectCreate,
            [NewProjectForm.Name] = "Online shop",
            [NewProjectForm.Provider] = "Northwind Studio",
            [NewProjectForm.Start] = In(days: -60),
            [NewProjectForm.End] = In(days: 240),
            [NewProjectForm.Amount] = "48000",
            [NewProjectForm.Currency] = "EUR",
            ["project.stage1"] = "Design: the pages drawn and agreed",
            ["project.due1"] = In(days: 30),
            ["project.stage2"] = "Build: the shop takes an order",
            ["project.due2"] = In(days: 120),
            ["project.stage3"] = "Opening: live, with the team trained",
            ["project.due3"] = In(days: 230),
            ["project.every"] = "1",
            ["project.day"] = "THU",
            ["project.time"] = "09:30",
            ["project.zone"] = "Europe/Paris",
            ["project.country"] = "FR",
        };

    private static string In(int days) =>
        TimeProvider.System.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject Alert(Person person, string what, bool known)
    {
        var data = new JsonObject
        {
            ["verb"] = Verbs.AlertRaise,
            ["project"] = person.ProjectOf(person.IdOf("project")),
            ["alert.what"] = what,
            ["alert.effect"] = "end",
            ["alert.help"] = "An extract of last year's orders.",
        };
        if (known)
        {
            data["subject"] = "a1";
        }

        return data;
    }
}
