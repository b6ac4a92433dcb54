using CsCheck;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Tests.Transfer;

public sealed class BufferPlanTests
{
    private const long MiB = 1024 * 1024;

    private static readonly Gen<long> Sizes = Gen.Long[1, PartLimits.LargestPart];

    [Fact]
    public void A_part_fits_its_buffers_which_exceed_it_by_less_than_a_byte_each() => Sizes.Sample(static size =>
    {
        var plan = BufferPlan.For(size, new OssTransferOptions());

        Assert.InRange(plan.BufferSize, 1, BufferPlan.LargestBuffer);
        Assert.InRange((long)plan.BufferSize * plan.BuffersInPart, size, size + plan.BuffersInPart - 1);
    });

    [Fact]
    public void Parts_of_the_wanted_size_have_one_more_than_the_parallelism() =>
        Gen.Select(Gen.Long[PartLimits.SmallestPart, PartLimits.LargestPart], Gen.Int[1, 100]).Sample(static (size, parallelism) =>
        Assert.Equal(parallelism + 1, BufferPlan.For(size, new OssTransferOptions { PartSize = size, Parallelism = parallelism }).Parts));

    [Fact]
    public void Parts_that_grew_take_a_GiB_together_or_two_parts() => Sizes.Sample(static size =>
    {
        var plan = BufferPlan.For(size, new OssTransferOptions());

        Assert.InRange(plan.Parts, 2, 5);
        Assert.True(plan.Parts == 2 || plan.Parts * size <= BufferPlan.GrownMemory);
    });

    [Fact]
    public void A_limit_on_memory_holds_for_all_but_a_single_part() =>
        Gen.Select(Sizes, Gen.Long[1, 1024 * MiB]).Sample(static (size, limit) =>
    {
        var plan = BufferPlan.For(size, new OssTransferOptions { MemoryLimit = limit });

        Assert.InRange(plan.Parts, 1, 5);
        Assert.True(plan.Parts == 1 || plan.Parts * size <= limit);
    });

    [Theory]
    [InlineData(8 * MiB, 1, 5)]
    [InlineData(128 * MiB, 2, 5)]
    [InlineData(256 * MiB, 4, 4)]
    [InlineData(PartLimits.LargestPart, 80, 2)]
    public void Large_parts_lie_in_several_buffers(long size, int buffers, int parts) =>
        Assert.Equal(new BufferPlan((int)(size / buffers), buffers, parts), BufferPlan.For(size, new OssTransferOptions()));
}
