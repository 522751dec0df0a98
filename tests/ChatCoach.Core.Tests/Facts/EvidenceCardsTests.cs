using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Facts;

public sealed class EvidenceCardsTests() : SampledCards(EvidenceSamples.Messages, EvidenceSamples.Forms);
