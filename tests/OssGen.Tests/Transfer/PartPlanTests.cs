using CsCheck;
using OssGen.Transfer.Plan;

namespace OssGen.Tests.Transfer;

public sealed class PartPlanTests
{
    private static readonly Gen<long> Lengths = Gen.OneOf(
        Gen.Long[0, 3 * 1024 * 1024],
        Gen.Long[0, PartLimits.LargestObject],
        Gen.Long[PartLimits.LargestObject - 1_000_000, PartLimits.LargestObject]);

    private static readonly Gen<long> Sizes = Gen.OneOf(
        Gen.Long[PartLimits.SmallestPart, 16 * 1024 * 1024],
        Gen.Long[PartLimits.SmallestPart, PartLimits.LargestPart]);

    [Fact]
    public void Parts_cover_every_byte_once()
    {
        Gen.Select(Lengths, Sizes, Gen.Int[1, PartLimits.MaxParts])
            .Where(static (length, _, parts) => length <= parts * PartLimits.LargestPart)
            .Sample(static (length, size, parts) =>
        {
            var plan = PartPlan.For(length, size, parts);
            var end = 0L;
            for (var index = 0; index < plan.Count; index++)
            {
                var part = plan[index];
                Assert.Equal((index + 1, end), (part.Number, part.Offset));
                end = part.End;
            }

            Assert.Equal(length, end);
        }, iter: 200);
    }

    [Fact]
    public void Parts_keep_to_the_limits_of_OSS()
    {
        Gen.Select(Lengths, Sizes, Gen.Int[1, PartLimits.MaxParts])
            .Where(static (length, _, parts) => length <= parts * PartLimits.LargestPart)
            .Sample(static (length, size, parts) =>
        {
            var plan = PartPlan.For(length, size, parts);
            Assert.InRange(plan.Count, 0, parts);
            Assert.InRange(plan.PartSize, Math.Max(PartLimits.SmallestPart, size), PartLimits.LargestPart);
            if (plan.Count > 0)
            {
                Assert.InRange(plan[plan.Count - 1].Length, 1, plan.PartSize);
            }
        });
    }

    [Fact]
    public void The_wanted_size_is_kept_where_it_suffices()
    {
        Gen.Select(Lengths, Sizes).Sample(static (length, size) =>
        {
            var plan = PartPlan.For(length, size);
            Assert.True(plan.PartSize == size || (length + size - 1) / size > PartLimits.MaxParts);
        });
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(8 * 1024 * 1024, 1)]
    [InlineData((8 * 1024 * 1024) + 1, 2)]
    [InlineData(PartLimits.LargestObject, 10_000)]
    public void Counts_parts(long length, int parts) => Assert.Equal(parts, PartPlan.For(length, 8 * 1024 * 1024).Count);

    [Theory]
    [InlineData(PartLimits.LargestObject + 1, PartLimits.MaxParts, "48.8 TiB")]
    [InlineData((2 * PartLimits.LargestPart) + 1, 2, "Allow more parts")]
    public void What_no_number_of_parts_holds_is_refused(long length, int parts, string text)
    {
        var failure = Assert.Throws<ArgumentException>(() => PartPlan.For(length, PartLimits.SmallestPart, parts));

        Assert.Contains(text, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_growing_plan_has_all_ten_thousand_parts_in_sizes_that_at_most_double()
    {
        Gen.Long[PartLimits.SmallestPart, PartLimits.LargestPart].Sample(static size =>
        {
            var next = 1;
            var last = size;
            foreach (var stage in GrowingPlan.Stages(size))
            {
                Assert.Equal(next, stage.FirstNumber);
                Assert.InRange(stage.PartSize, last, Math.Min(2 * last, PartLimits.LargestPart));
                Assert.True(stage.Parts > 0);
                next += stage.Parts;
                last = stage.PartSize;
            }

            Assert.Equal(PartLimits.MaxParts + 1, next);
        });
    }

    [Fact]
    public void A_growing_plan_always_holds_48_8_TB() => Gen.Long[PartLimits.SmallestPart, PartLimits.LargestPart].Sample(static size =>
        Assert.InRange(GrowingPlan.Capacity(size), 48_800_000_000_000, PartLimits.LargestObject));

    [Fact]
    public void A_growing_plan_keeps_the_wanted_size_for_455_parts() =>
        Assert.Equal([new(1, 455, 8 << 20), new(456, 50, 16 << 20)], GrowingPlan.Stages(8 << 20).Take(2));
}
