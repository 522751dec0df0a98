using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Disputes;

public sealed class DialogueCardsTests() : SampledCards(DialogueSamples.Messages, DialogueSamples.Forms);
