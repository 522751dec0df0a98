using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Hours;

/// <summary>Hours and their periods in words.</summary>
public static class HoursWords
{
    /// <summary>"12,5 h" or "12.5 h", in one piece.</summary>
    public static string Of(Speech speech, decimal hours) => Number(speech, hours) + "\u00A0h";

    /// <summary>"30 nov. – 6 déc."; the year goes without saying.</summary>
    public static string PeriodOf(Speech speech, HoursPeriod period) =>
        speech.Say("hours.period", speech.ShortDay(period.From), speech.ShortDay(period.Until));

    /// <summary>"30 %" or "30%", of a share; rounded away from nought, so that what is over never reads as the limit.</summary>
    public static string ShareOf(Speech speech, decimal share) =>
        Math.Round(share * 100, 1, MidpointRounding.AwayFromZero).ToString("0.#", speech.Culture)
        + (speech.IsFrench ? "\u00A0%" : "%");

    /// <summary>"livraisons 20 h, tickets 6 h": what explains them; nothing where nothing does.</summary>
    public static string EvidenceOf(Speech speech, HoursPeriod period) =>
        string.Join(
            ", ",
            new[] { ("deliveries", period.Deliveries), ("tickets", period.Tickets), ("meetings", period.Meetings) }
                .Where(evidence => evidence.Item2 > 0)
                .Select(evidence => speech.Say("hours.by." + evidence.Item1, Of(speech, evidence.Item2)))
        );

    /// <summary>What was counted of a period, in one sentence that states and judges nothing.</summary>
    public static string CountedOf(Speech speech, HoursPeriod period) =>
        period.Explained == 0
            ? speech.Say("hours.countedNone", PeriodOf(speech, period), Of(speech, period.Billed))
            : speech.Say(
                "hours.counted",
                PeriodOf(speech, period),
                Of(speech, period.Billed),
                Of(speech, period.Explained),
                EvidenceOf(speech, period),
                Of(speech, period.Unexplained),
                ShareOf(speech, period.Share)
            );

    /// <summary>The first day as ids and calls write it.</summary>
    public static string IdOf(HoursPeriod period) => period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Number(Speech speech, decimal hours) =>
        Math.Round(hours, 2).ToString("#,0.##", speech.Culture).Replace('\u202F', '\u00A0');
}
