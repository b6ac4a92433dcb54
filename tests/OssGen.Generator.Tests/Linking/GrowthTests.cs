namespace OssGen.Generator.Tests.Linking;

/// <summary>
/// What linking costs for ten times as many declarations. Allocated bytes are compared, because they don't depend on the machine's load.
/// </summary>
public sealed class GrowthTests
{
    private const int Factor = 10;
    private const double Tolerance = 1.2;

    [Fact]
    public void Operations_with_members_groups_of_their_own_cost_no_more_each_when_there_are_many()
    {
        AllocatedBytes(10);
        var few = AllocatedBytes(100);

        var many = AllocatedBytes(100 * Factor);

        Assert.InRange(many, 0, few * Factor * Tolerance);
    }

    private static long AllocatedBytes(int operations)
    {
        var text = Text(operations);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var linked = Spec.Link(text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Empty(linked.Errors);
        return allocated;
    }

    private static string Text(int operations)
    {
        var declarations = Enumerable.Range(1, operations).Select(static i =>
            $$"""
            <operation name="GetThing{{i}}" method="GET" path="/{Bucket}?thing{{i}}"><doc>Gets it.</doc>
              <use members="Group{{i}}"/>
            </operation>
            <members name="Group{{i}}"><doc>The group.</doc><header name="x-first">F.</header></members>
            """);
        return Spec.File(string.Concat(declarations));
    }
}
