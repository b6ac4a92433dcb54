namespace OssGen.Benchmarks;

/// <summary>What requests are signed with.</summary>
internal static class SampleAccount
{
    public const string AccessKeyId = "LTAI5tBenchmarkSample";
    public const string AccessKeySecret = "benchmark-secret-0123456789abcdef";
    public const string Region = "cn-hangzhou";
}
