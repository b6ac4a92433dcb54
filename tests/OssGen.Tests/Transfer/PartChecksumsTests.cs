using CsCheck;
using OssGen.Transfer.Download;
using OssGen.Transfer.Plan;

namespace OssGen.Tests.Transfer;

public sealed class PartChecksumsTests
{
    [Fact]
    public void The_sums_of_the_parts_give_the_sum_of_the_whole() =>
        Gen.Select(Gen.Byte.Array[1, 3000], Gen.Int[1, 500]).Sample((bytes, partSize) =>
        {
            var plan = new PartPlan(bytes.Length, partSize);
            var sums = new PartChecksums(plan);
            for (var index = plan.Count - 1; index >= 0; index--)
            {
                sums[index] = OssCrc64.Compute(bytes.AsSpan((int)plan[index].Offset, (int)plan[index].Length));
            }

            Assert.Equal(OssCrc64.Compute(bytes), sums.Combined());
            Assert.Equal((-1, bytes.Length), (sums.FirstMissing, sums.FinishedBytes));
        });

    [Fact]
    public void A_gap_is_found_and_never_summed_over()
    {
        var sums = new PartChecksums(new PartPlan(25, 10)) { [0] = 1, [2] = 3 };

        Assert.Equal((1, 15L), (sums.FirstMissing, sums.FinishedBytes));
        Assert.Equal([new DownloadedPart(0, 1), new DownloadedPart(2, 3)], sums.Finished);
        Assert.Throws<InvalidOperationException>(() => sums.Combined());
    }
}
