using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Stages;

public sealed class StageCardsTests() : SampledCards(StageSamples.Messages, StageSamples.Forms);
