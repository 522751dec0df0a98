using System.Text;
using System.Text.Json;
using ChatCoach.Core.Dossiers;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Dossiers;

/// <summary>What stands in the dossier and what does not, in its document and in its data.</summary>
public sealed class WhatCounselGetsTests
{
    private static readonly Speech French = new("fr-FR", "Europe/Paris");

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void What_is_private_or_was_said_in_mediation_is_in_neither_file(string locale)
    {
        var (document, json) = Both(locale);

        Assert.Contains(DossierSamples.Planted, AllThatWasRead(), StringComparison.Ordinal);
        Assert.DoesNotContain(DossierSamples.Planted, document.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(DossierSamples.Planted, json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void What_was_recorded_is_in_both(string locale)
    {
        var (document, json) = Both(locale);
        var text = document.Text();

        Assert.All(DossierSamples.Told, word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.All(DossierSamples.Told, word => Assert.Contains(word, json, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_the_mediation_it_says_that_it_was_when_it_was_and_how_it_ended()
    {
        var (document, _) = Both("fr-FR");

        Assert.Contains(
            "Une médiation ou une conciliation a commencé le 8\u00A0janv.\u00A02027. "
                + "Terminée sans accord, le 15\u00A0janv.\u00A02027.",
            document.Section("Échanges"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2 échanges datés d’un jour de médiation",
            document.Section("écarté"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Our_own_late_days_stand_before_theirs()
    {
        var dossier = DossierSamples.Full();

        // Ours were due on 14 October and 24 November, theirs on 8 January.
        var ours =
            WorkingDays(new(2026, 10, 14), new(2026, 10, 20)) + WorkingDays(new(2026, 11, 24), new(2026, 11, 30));
        var theirs = WorkingDays(new(2027, 1, 8), new(2027, 1, 18));
        Assert.Equal([Side.Client, Side.Provider], dossier.Clocks.Select(clock => clock.Side));
        Assert.Equal([ours, theirs], dossier.Clocks.Select(clock => clock.Late));
        var section = DossierDocument.Of(French, dossier).Section("combien de temps");
        Assert.InRange(
            section.IndexOf("Nous | ", StringComparison.Ordinal),
            0,
            section.IndexOf("Agence Lumen | ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Exhibits_are_numbered_by_recording_and_a_corrected_one_says_so()
    {
        var facts = DossierSamples.Full().Facts;

        Assert.Equal(["1", "2", "3", "J1"], facts.Select(fact => fact.Exhibit));
        Assert.Equal(
            [FactState.Stands, FactState.Corrected, FactState.Contested, FactState.Stands],
            facts.Select(fact => fact.State)
        );
        Assert.Equal("2", facts[2].Corrects);
        var section = DossierDocument.Of(French, DossierSamples.Full()).Section("Faits et pièces");
        Assert.Contains("CORRIGÉ par une pièce suivante\nPaul a annoncé", section, StringComparison.Ordinal);
    }

    [Fact]
    public void What_shows_a_fact_is_numbered_under_it_in_short_at_the_fact_and_whole_in_a_table_of_its_own()
    {
        var dossier = DossierSamples.Full();
        var section = DossierDocument.Of(French, dossier).Section("Faits et pièces");
        var (table, annex) = (section.Split("Ce qui montre les faits")[0], section.Split("Ce qui montre les faits")[1]);

        Assert.Equal(["1.1", "1.2"], dossier.Facts[0].Evidence.Select(one => one.Exhibit));
        Assert.Equal(("1.2", "1.1"), (dossier.Facts[0].Evidence[0].ReplacedBy, dossier.Facts[0].Evidence[1].Replaces));
        Assert.Equal([new string('c', 64), null, null, null], dossier.Facts.Select(fact => fact.Sha256));
        Assert.Contains(
            "Pièce 1.2\u00A0: Courriel de Paul, avec ses en-têtes (SHA-256 cccccccc…)",
            table,
            StringComparison.Ordinal
        );
        Assert.Contains("Pièce 3.1\u00A0: Compte rendu du 11 décembre |", table, StringComparison.Ordinal);
        Assert.DoesNotContain("Pièce 1.1", table, StringComparison.Ordinal);
        Assert.Contains("1.1 | REMPLACÉE par la pièce 1.2\nCourriel de Paul", annex, StringComparison.Ordinal);
        Assert.Contains(
            string.Join(' ', Enumerable.Repeat("cccccccc", 8)) + "\n3.1 | Compte rendu",
            annex,
            StringComparison.Ordinal
        );
        Assert.Contains("courriel-entier.eml, 51,2\u00A0ko", annex, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_hold_each_fingerprint_as_it_is_computed()
    {
        using var json = JsonDocument.Parse(DossierData.Write(DossierSamples.Full()));

        var one = json.RootElement.GetProperty("facts")[0].GetProperty("evidence")[1];

        Assert.Equal(
            ("1.2", "courriel-entier.eml", 51_200, new string('c', 64), "1.1"),
            (
                one.GetProperty("exhibit").GetString(),
                one.GetProperty("fileName").GetString(),
                one.GetProperty("size").GetInt32(),
                one.GetProperty("sha256").GetString(),
                one.GetProperty("replaces").GetString()
            )
        );
    }

    [Fact]
    public void A_project_of_before_has_no_table_of_exhibits() =>
        Assert.DoesNotContain(
            "Ce qui montre les faits",
            DossierDocument.Of(French, DossierSamples.Full() with { Facts = [DossierSamples.Full().Facts[^1]] }).Text(),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_the_provider_answered_stands_beside_each_fact_and_a_contested_one_asks_for_more_proof()
    {
        var dossier = DossierSamples.Full();
        var document = DossierDocument.Of(French, dossier);

        Assert.Equal(
            [FactVerdict.Agreed, FactVerdict.Contested, FactVerdict.Corrected, null],
            dossier.Facts.Select(fact => fact.Answer?.Verdict)
        );
        Assert.Contains(
            "CONTESTÉ par le prestataire\nLe catalogue comptait 214 fiches sur 400.\n"
                + "Réponse de Paul Lambert, le 21\u00A0déc.\u00A02026\u00A0: Contesté\u00A0: dit autrement\n"
                + "«\u00A0Nous comptons 310 fiches.\u00A0»",
            document.Section("Faits et pièces"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["3"],
            dossier.ToComplete.Where(gap => gap.Kind == DossierGapKind.Contested).Select(gap => gap.Subject)
        );
    }

    [Fact]
    public void Hours_are_told_by_period_with_what_explains_them()
    {
        var section = DossierDocument.Of(French, DossierSamples.Full()).Section("factures et heures");

        Assert.Contains(
            "40\u00A0h | 27,5\u00A0h\nBillets 101 à 118 | 12,5\u00A0h\n",
            section,
            StringComparison.Ordinal
        );
        Assert.Contains("38\u00A0h | 4\u00A0h | 34\u00A0h", section, StringComparison.Ordinal);
        Assert.Contains("2 périodes, 70\u00A0h facturées, 66\u00A0h expliquées", section, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_mail_is_told_by_its_day_its_sender_its_demand_its_deadline_and_the_hash_of_its_text()
    {
        var dossier = DossierSamples.Full();
        var document = DossierDocument.Of(French, dossier);
        var hash = DossierSamples.Source().Mails[0].Fingerprint!;

        Assert.Contains(
            "4\u00A0janv.\u00A02027 | Paul Lambert\nUne menace | Payer 20 000 euros sous huit jours\nSHA-256",
            document.Section("Échanges"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            hash,
            document.Section("Échanges").Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains(dossier.Deadlines, one => one.Kind == DossierDeadlineKind.Mail);
        Assert.Contains(
            "Courriel de Paul Lambert\u00A0: une menace",
            document.Section("Chronologie"),
            StringComparison.Ordinal
        );
        Assert.Contains("le texte des courriels hostiles", document.Section("écarté"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_deadline_of_a_mail_that_was_dealt_with_is_none()
    {
        var source = DossierSamples.Source();
        var project = source.Project;
        var done = project with { Mails = [project.Mails[0] with { DoneOn = project.Mails[0].On }] };

        var dossier = DossierContents.Of(source with { Project = done }, done.Owner, DossierSamples.Now);

        Assert.DoesNotContain(dossier.Deadlines, one => one.Kind == DossierDeadlineKind.Mail);
        Assert.Single(dossier.Mails);
    }

    [Fact]
    public void A_second_disputes_exhibits_leave_the_firsts_their_numbers()
    {
        var source = DossierSamples.Source();
        var again = source.Disputes[0] with { Id = "d2", Moves = [], Exchanges = [] };

        var dossier = DossierContents.Of(
            source with
            {
                Disputes = [source.Disputes[0], again],
            },
            source.Project.Owner,
            DossierSamples.Now
        );

        Assert.Equal(["1", "2", "3", "2-1", "2-2", "2-3", "J1"], dossier.Facts.Select(fact => fact.Exhibit));
    }

    [Fact]
    public void A_notice_that_nobody_signed_or_that_was_never_given_is_a_draft_and_stays_out()
    {
        var source = DossierSamples.Source();
        var dispute = source.Disputes[0];

        Assert.Single(Made(dispute).Notices);
        Assert.Empty(Made(dispute with { Notice = dispute.Notice! with { SignedOffBy = null } }).Notices);
        Assert.Empty(Made(dispute with { Moves = [.. dispute.Moves.Take(3)] }).Notices);

        Dossier Made(Core.Disputes.Dispute one) =>
            DossierContents.Of(source with { Disputes = [one] }, source.Project.Owner, DossierSamples.Now);
    }

    [Fact]
    public void The_figures_of_a_checkpoint_are_those_it_was_edited_to()
    {
        Assert.Equal(
            [
                new DossierBilling(new DateOnly(2026, 12, 10), 36, 30),
                new DossierBilling(new DateOnly(2026, 12, 17), 41.5m, 30),
            ],
            DossierSamples.Full().Billing
        );
        Assert.Contains(
            "41,5 | 30 | 11,5",
            DossierDocument.Of(French, DossierSamples.Full()).Section("factures et heures"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_chronology_stays_on_its_page_however_much_happened()
    {
        var source = DossierSamples.Source();
        var dispute = source.Disputes[0];
        var many = dispute with
        {
            Facts = [.. Enumerable.Range(1, 60).Select(number => dispute.Facts[0] with { Number = number })],
        };
        var dossier = DossierContents.Of(source with { Disputes = [many] }, source.Project.Owner, DossierSamples.Now);

        var section = DossierDocument.Of(French, dossier).Section("Chronologie");

        Assert.InRange(section.Split('\n').Count(line => line.Contains(" | ", StringComparison.Ordinal)), 10, 18);
        Assert.Contains("autres événements, moins marquants", section, StringComparison.Ordinal);
        Assert.True(dossier.Chronology.Count > 60);
    }

    [Fact]
    public void The_period_ends_on_the_day_on_which_it_is_made_whatever_is_still_to_come()
    {
        var dossier = DossierSamples.Full();
        var today = DateOnly.FromDateTime(DossierSamples.Now.UtcDateTime);

        Assert.True(dossier.Chronology[^1].On > today);
        var (first, last) = dossier.Period(today);
        Assert.Equal(dossier.Project.Start, first);
        Assert.InRange(last, first, today);
    }

    [Fact]
    public void It_states_the_last_hash_and_the_command_that_verifies_it()
    {
        var (document, json) = Both("en-GB");
        var head = DossierSamples.Source().Project.JournalHead;

        Assert.Contains("verify-journal p1", document.Text(), StringComparison.Ordinal);
        Assert.Contains(head, document.Text().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("information, not legal advice", document.Text(), StringComparison.Ordinal);
        var journal = JsonDocument.Parse(json).RootElement.GetProperty("journal");
        Assert.Equal(head, journal.GetProperty("lastHash").GetString());
        Assert.Equal(412, journal.GetProperty("entries").GetInt64());
    }

    /// <summary>Between days without a holiday.</summary>
    private static int WorkingDays(DateOnly after, DateOnly until) =>
        Enumerable
            .Range(1, until.DayNumber - after.DayNumber)
            .Count(days => after.AddDays(days).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    private static (Document Document, string Json) Both(string locale)
    {
        var file = DossierFile.Of(new Speech(locale, "Europe/Paris"), DossierSamples.Full());
        return (file.Document, Encoding.UTF8.GetString(file.Json!.Value.Span));
    }

    /// <summary>So that the test of what is left out cannot pass because nothing was planted.</summary>
    private static string AllThatWasRead() => DossierSamples.Source().Disputes[0].ToString();
}
