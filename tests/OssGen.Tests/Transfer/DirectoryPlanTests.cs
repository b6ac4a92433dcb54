using System.Text;
using CsCheck;
using OssGen.Text;
using OssGen.Transfer.Directories;
using OssGen.Transfer.Schedule;

namespace OssGen.Tests.Transfer;

/// <summary>What a directory transfer decides without touching anything.</summary>
public sealed class DirectoryPlanTests
{
    private static readonly Gen<string> Keys = Gen.OneOf("a", "b", "/", "-", "😀", "\uF000").Array[1, 7].Select(string.Concat);

    [Fact]
    public void Keys_are_in_the_order_of_their_bytes() => Gen.Select(Keys, Keys).Sample(static (left, right) =>
        Assert.Equal(
            Math.Sign(Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right))), Math.Sign(
                KeyOrder.Instance.Compare(left, right))));

    [Fact]
    public void A_key_below_another_one_is_found_in_a_listing() => Keys.Array[0, 40].Sample(static drawn =>
    {
        var keys = drawn.Distinct().Order(KeyOrder.Instance).ToList();
        var files = new HashSet<string>();
        var rivals = new FolderCollisions();
        foreach (var key in keys)
        {
            var expected = files.Any(file => key.StartsWith(file + "/", StringComparison.Ordinal));
            Assert.Equal(expected, rivals.Take(key) is not null);
            if (!expected)
            {
                files.Add(key);
            }
        }
    });

    [Theory]
    [InlineData("Readme", "README", false, false)]
    [InlineData("Ä/x", "ä/x", false, false)]
    [InlineData("é", "e\u0301", false, true)]
    [InlineData("a", "b", true, true)]
    public void Names_that_a_file_system_takes_for_equal_are_found(string first, string second, bool normalizes, bool areDifferent)
    {
        var rivals = new CaseCollisions(normalizes);
        Assert.True(rivals.Add(first));

        Assert.Equal((!areDifferent, areDifferent), (rivals.Contains(second), rivals.Add(second)));
    }

    [Theory]
    [InlineData(OssReplaceRule.Always, 1, 0, "Move")]
    [InlineData(OssReplaceRule.Never, 2, 9, "Leave")]
    [InlineData(OssReplaceRule.IfNewer, 1, -1, "Leave")]
    [InlineData(OssReplaceRule.IfNewer, 1, 0, "Leave")]
    [InlineData(OssReplaceRule.IfNewer, 1, 1, "Move")]
    [InlineData(OssReplaceRule.IfNewer, 2, -1, "Move")]
    [InlineData(OssReplaceRule.IfDifferent, 2, 0, "Move")]
    [InlineData(OssReplaceRule.IfDifferent, 1, 1, "CompareContent")]
    public void A_target_of_1_byte_is_replaced_by_the_rule(OssReplaceRule rule, long length, int secondsNewer, string verdict)
    {
        var time = DateTimeOffset.UnixEpoch;

        Assert.Equal(
            verdict, ReplaceRules.Judge(rule, new FileState(length, time.AddSeconds(secondsNewer)), new FileState(1, time)).ToString());
        Assert.Equal(ReplaceVerdict.Move, ReplaceRules.Judge(rule, new FileState(length, time), target: null));
    }

    [Fact]
    public void A_time_that_is_not_known_is_no_reason_to_leave_a_target() =>
        Assert.Equal(
            ReplaceVerdict.Move, ReplaceRules.Judge(
                OssReplaceRule.IfNewer, new FileState(1, null), new FileState(1, DateTimeOffset.UnixEpoch)));

    [Fact]
    public void Progress_of_a_file_counts_into_the_whole_and_can_be_taken_back()
    {
        var seen = new List<OssTransferProgress>();
        var whole = new ProgressTracker(new Listener<OssTransferProgress>(seen.Add), TimeProvider.System);
        whole.AddTotal(30, files: 2);
        var first = new FileProgress(whole, 10);
        var second = new FileProgress(whole, 20);

        first.Report(new OssTransferProgress { Bytes = 12, TotalBytes = 12, TotalFiles = 1 });
        second.Report(new OssTransferProgress { Bytes = 15, TotalBytes = 20, TotalFiles = 1 });
        second.TakeBack();
        whole.End();
        first.Withdraw();
        whole.End();

        Assert.Equal((12, 32, 2), (seen[^2].Bytes, seen[^2].TotalBytes, seen[^2].TotalFiles));
        Assert.Equal((0, 20, 1), (seen[^1].Bytes, seen[^1].TotalBytes, seen[^1].TotalFiles));
    }
}
