namespace ChatCoach.Core.Language.Wording;

/// <summary>
/// Reads a text that is to go to the other side and marks what a fact could say instead. Structure comes before words: a
/// quotation is somebody else's, a negation denies, dates and counts bound. No marks does not mean that a text is fair.
/// </summary>
public static class WordingCheck
{
    /// <param name="language">"fr" or "en"; anything that does not begin with "fr" is read as English.</param>
    /// <returns>In text order. One place can have two marks of different classes.</returns>
    public static IReadOnlyList<WordingMark> Of(string language, string text)
    {
        var lexicon = language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? Lexicon.French : Lexicon.English;
        var quotations = Quotations.In(text);
        var tokens = new Reader(text, lexicon).Read(quotations);
        var context = new Context(tokens, lexicon);

        var found = lexicon.Find(tokens);
        var exempt = new HashSet<(WordingClass, int)>();
        foreach (var (pattern, from, to) in found.Where(match => match.Pattern.Is(Condition.Exempt)))
        {
            exempt.UnionWith(Enumerable.Range(from, to - from).Select(at => (pattern.Class, at)));
        }

        var spans = new List<Span>();
        foreach (var (pattern, from, to) in found)
        {
            if (
                !pattern.Is(Condition.Exempt)
                && !Among(tokens, from, to, pattern.Class)
                && !Enumerable.Range(from, to - from).Any(at => exempt.Contains((pattern.Class, at)))
                && Holds(pattern, from, to, context)
            )
            {
                spans.Add(
                    new Span(pattern.Class, tokens[from].Start, tokens[to - 1].End, pattern.Is(Condition.Undated))
                );
            }
        }

        spans.AddRange(
            ScareQuotes.In(tokens, quotations, context).Select(s => new Span(WordingClass.Person, s.Start, s.End))
        );
        spans.AddRange(Shouts.In(text, tokens, context).Select(s => new Span(WordingClass.Shouting, s.Start, s.End)));
        // The same words about the other side's people and work are a judgement, about the situation they are heat.
        spans.RemoveAll(span =>
            span.Class is WordingClass.Person or WordingClass.Emotion
            && spans.Exists(other =>
                other.Start == span.Start
                && other.End == span.End
                && other.Class is WordingClass.Person or WordingClass.Emotion
                && other.Class != span.Class
            )
            && context.SpeaksOfThem(tokens.FindIndex(token => token.Start == span.Start))
                != (span.Class == WordingClass.Person)
        );
        return Merged(spans, text);
    }

    /// <summary>Words in quotation marks are not the writer's; a name is no judgement.</summary>
    private static bool Among(List<Token> tokens, int from, int to, WordingClass kind)
    {
        var names = 0;
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Quoted)
            {
                return true;
            }

            names += tokens[i].Name ? 1 : 0;
        }

        return kind is not WordingClass.Shouting && to - from == 1 && names == 1;
    }

    private static bool Holds(Pattern pattern, int from, int to, Context context)
    {
        if (
            pattern.Is(Condition.Unbounded) && context.IsBounded(from, to)
            || pattern.Is(Condition.Undated) && context.HasDeadline(from)
            || pattern.Is(Condition.Uncounted) && context.IsCounted(from, to)
            || pattern.Is(Condition.Loud) && !context.IsLoud(from)
            || pattern.Is(Condition.People) && !context.SpeaksOfThem(from)
            || pattern.Is(Condition.Unmeasured) && context.IsMeasured(from)
            || pattern.Is(Condition.Conditional) && !context.IsConditional(from)
        )
        {
            return false;
        }

        var ours = !pattern.Is(Condition.Ours);
        return pattern.Class switch
        {
            WordingClass.Absolute or WordingClass.Vague => true,
            WordingClass.Threat when !pattern.Is(Condition.Open) && context.IsLawful(from) => false,
            WordingClass.Intent when ours && context.IsDoneByUs(from) => false,
            WordingClass.Person when ours && context.IsOurs(from) => false,
            _ => pattern.Is(Condition.Negated) || !context.IsNegated(from, to, pattern.Class),
        };
    }

    private static List<WordingMark> Merged(List<Span> spans, string text)
    {
        var marks = new List<WordingMark>();
        foreach (var kind in spans.GroupBy(span => span.Class))
        {
            var (start, end, day) = (-1, -1, false);
            foreach (var span in kind.OrderBy(span => span.Start).ThenBy(span => span.End))
            {
                if (span.Start >= end)
                {
                    Keep();
                    (start, day) = (span.Start, false);
                }

                end = Math.Max(end, span.End);
                day |= span.AsksForDay;
            }

            Keep();

            void Keep()
            {
                if (start >= 0)
                {
                    marks.Add(new WordingMark(kind.Key, start, end - start, text[start..end]) { AsksForDay = day });
                }
            }
        }

        return
        [
            .. marks
                .Where(mark => !marks.Exists(other => Swallows(other, mark)))
                .OrderBy(mark => mark.Start)
                .ThenBy(mark => mark.Class),
        ];
    }

    /// <summary>"Take us for fools" is one thing said, not two.</summary>
    private static bool Swallows(WordingMark longer, WordingMark mark) =>
        longer.Class != mark.Class
        && longer.Class is not (WordingClass.Absolute or WordingClass.Vague or WordingClass.Shouting)
        && mark.Class is not WordingClass.Shouting
        && longer.Length > mark.Length
        && longer.Start <= mark.Start
        && mark.Start + mark.Length <= longer.Start + longer.Length;

    private readonly record struct Span(WordingClass Class, int Start, int End, bool AsksForDay = false);
}
