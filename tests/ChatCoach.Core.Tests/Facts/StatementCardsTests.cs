using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Facts;

public sealed class StatementCardsTests() : SampledCards(StatementSamples.Messages, StatementSamples.Forms);
