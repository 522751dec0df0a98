using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Workload;

public sealed class WorkloadCardsTests() : SampledCards(WorkloadSamples.Messages, WorkloadSamples.Forms);
