using OssGen.Listing.Plan;

namespace OssGen.Tests.Listing;

public sealed class SplitBudgetTests
{
    [Fact]
    public void Pages_that_were_given_back_do_not_make_ranges_longer()
    {
        var budget = new SplitBudget(pageSize: 100);
        budget.Spend(keys: 10, ends: true);
        var before = budget.PagesPerRange;

        var mayReturn = budget.Return(keys: 100);

        Assert.True(mayReturn);
        Assert.Equal(before, budget.PagesPerRange);
    }

    [Fact]
    public void Pages_are_given_back_within_the_budget()
    {
        var budget = new SplitBudget(pageSize: 100);

        var answers = Enumerable.Range(0, 4).Select(_ => budget.Return(keys: 100)).ToList();

        Assert.Equal([true, true, false, false], answers);
    }
}
