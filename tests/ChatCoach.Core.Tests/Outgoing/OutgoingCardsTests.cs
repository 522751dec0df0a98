using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Outgoing;

public sealed class OutgoingCardsTests() : SampledCards(OutgoingSamples.Messages, OutgoingSamples.Forms);
