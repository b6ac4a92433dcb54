using System.Globalization;
using System.Text.RegularExpressions;

namespace OssGen.Emulator.Tests.Process;

/// <summary>Holds a restarted emulator against what was acknowledged before it was killed.</summary>
internal sealed partial class FeatureRecovery(EmulatorProcess emulator, FeatureState state)
{
    public async Task CheckAsync()
    {
        if (!await emulator.Client.BucketExistsAsync(FeatureWriters.Bucket))
        {
            return;
        }

        await CheckPolicyAsync();
        state.Require(FeatureWriters.Cors, await NumberAsync("NoSuchCORSConfiguration", async () =>
            (int)(await emulator.Client.GetBucketCorsAsync(FeatureWriters.Bucket)).CorsRules[0].MaxAgeSeconds!));
        state.Require(FeatureWriters.Website, await NumberAsync("NoSuchWebsiteConfiguration", async () =>
            NumberIn((await emulator.Client.GetBucketWebsiteAsync(FeatureWriters.Bucket)).Configuration!.IndexDocument!.Suffix!)));
        await CheckObjectsAsync();
        await CheckBucketsAsync();
    }

    [GeneratedRegex(@"\d+(?=[""/.]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    private static int NumberIn(string text) => int.Parse(Number().Match(text).Value, CultureInfo.InvariantCulture);

    private static async Task<int> NumberAsync(string absent, Func<Task<int>> read)
    {
        try
        {
            return await read();
        }
        catch (OssServiceException e) when (e.Code == absent)
        {
            return 0;
        }
    }

    // The policy is not only there, but decides.
    private async Task CheckPolicyAsync()
    {
        var number = await NumberAsync("NoSuchBucketPolicy", async () =>
        {
            var policy = (await emulator.Client.GetBucketPolicyAsync(FeatureWriters.Bucket)).Policy!;
            return int.Parse(policy.Split("denied-")[1].Split('"')[0], CultureInfo.InvariantCulture);
        });
        state.Require(FeatureWriters.Policy, number);
        if (number > 0)
        {
            using var user = emulator.ClientOf("user", "secret");
            var error = await Assert.ThrowsAsync<OssServiceException>(
                () => user.PutObjectAsync(FeatureWriters.Bucket, $"denied-{number}", "x").AsTask());
            Assert.Equal("0003-00000101", error.EC);
        }
    }

    private async Task CheckObjectsAsync()
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var version in emulator.Client.ListObjectVersions(FeatureWriters.Bucket))
        {
            Assert.True(listed.Add(version.Key), $"{version.Key} has two versions.");
            Assert.True(state.Objects.TryGetValue(version.Key, out var sent), version.Key);
            await using var got = await emulator.Client.GetObjectAsync(FeatureWriters.Bucket, version.Key);
            Assert.Equal(sent.Content, await got.ReadAsBytesAsync());
        }

        Assert.All(state.Objects.Where(sent => sent.Value.IsAcknowledged), sent => Assert.Contains(sent.Key, listed));
    }

    // A bucket is created with its region, tags and everything else, or not at all.
    private async Task CheckBucketsAsync()
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var bucket in emulator.Client.ListBuckets(new ListBucketsRequest { Prefix = FeatureWriters.BucketPrefix }))
        {
            listed.Add(bucket.Name);
            Assert.Equal("oss-cn-beijing", bucket.Location);
            Assert.Equal(bucket.Name, Assert.Single((await emulator.Client.GetBucketTagsAsync(bucket.Name)).Tags).Value);
            Assert.Equal(FeatureStatus.Enabled, (await emulator.Client.GetBucketInfoAsync(bucket.Name)).Bucket.HierarchicalNamespace);
        }

        Assert.All(state.Buckets.Where(sent => sent.Value), sent => Assert.Contains(sent.Key, listed));
    }
}
