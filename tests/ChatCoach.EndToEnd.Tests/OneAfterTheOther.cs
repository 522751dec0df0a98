// Each local run takes ports that were free a moment before: two that start at once can take the same.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
