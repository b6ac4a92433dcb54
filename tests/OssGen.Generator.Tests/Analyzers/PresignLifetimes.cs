namespace OssGen.Generator.Tests.Analyzers;

public sealed class PresignLifetimes
{
    private const string Request = "new GetObjectRequest { Bucket = \"abc\", Key = \"key\" }";

    [Theory]
    [InlineData("TimeSpan.FromDays(8)")]
    [InlineData("TimeSpan.FromDays(7.5)")]
    [InlineData("TimeSpan.FromDays(7, hours: 1)")]
    [InlineData("TimeSpan.FromHours(24 * 30)")]
    [InlineData("TimeSpan.FromMinutes(10081)")]
    [InlineData("TimeSpan.FromSeconds(604801L)")]
    [InlineData("new TimeSpan(7, 0, 0, 1)")]
    [InlineData("new TimeSpan(200, 0, 0)")]
    [InlineData("new(30, 0, 0, 0)")]
    [InlineData("TimeSpan.MaxValue")]
    public Task Over_seven_days_are_found(string lifetime) => CallAnalysis.VerifyStatementsAsync(
        $"client.Presign({Request}, {{|OSSGEN104:{lifetime}|}}); await client.PresignAsync({Request}, {{|OSSGEN104:{lifetime}|}});");

    [Theory]
    [InlineData("TimeSpan.FromDays(7)")]
    [InlineData("TimeSpan.FromHours(168)")]
    [InlineData("TimeSpan.FromMilliseconds(604800000)")]
    [InlineData("new TimeSpan(7, 0, 0, 0)")]
    [InlineData("new TimeSpan(10_000_000)")]
    [InlineData("TimeSpan.FromDays(Environment.ProcessorCount)")]
    [InlineData("TimeSpan.FromDays(8) - TimeSpan.FromDays(1)")]
    public Task Up_to_seven_days_and_unknown_ones_are_left_alone(string lifetime) =>
        CallAnalysis.VerifyStatementsAsync($"client.Presign({Request}, {lifetime});");

    [Theory]
    [InlineData("Region = \"cn-hangzhou\"")]
    [InlineData("Region = \"cn-hangzhou\", SignatureVersion = OssSignatureVersion.V4")]
    [InlineData("Region = \"cn-hangzhou\", SignatureVersion = OssSignatureVersion.Automatic")]
    [InlineData("Endpoint = \"127.0.0.1:9000\"")]
    [InlineData("Endpoint = \"http://localhost\"")]
    [InlineData("Endpoint = \"emulator\"")]
    [InlineData("Endpoint = \"oss-cn-hangzhou.aliyuncs.com\"")]
    [InlineData("Endpoint = \"storage.example\", Region = \"cn-hangzhou\"")]
    [InlineData("Endpoint = Environment.MachineName")]
    [InlineData("Endpoint = \"oss.aliyuncs.com\", Region = \"cn-hangzhou\"")]
    [InlineData("Endpoint = \"oss.aliyuncs.com\", SignatureVersion = OssSignatureVersion.V4")]
    public Task They_are_found_where_the_client_visibly_signs_with_V4(string options) => CallAnalysis.VerifyStatementsAsync($$"""
        using var mine = new OssClient(new() { {{options}} });
        mine.Presign({{Request}}, {|OSSGEN104:TimeSpan.FromDays(8)|});
        """);

    [Theory]
    [InlineData("Endpoint = \"oss.aliyuncs.com\"")]
    [InlineData("Endpoint = \"https://OSS-internal.aliyuncs.com:443/\"")]
    [InlineData("Endpoint = \"oss.aliyuncs.com\", Region = null")]
    [InlineData("Endpoint = \"oss.aliyuncs.com\", Region = \"\"")]
    [InlineData("Endpoint = \"127.0.0.1\", SignatureVersion = OssSignatureVersion.V1")]
    [InlineData("Region = \"cn-hangzhou\", SignatureVersion = {|OSSGEN110:OssSignatureVersion.V1|}")]
    [InlineData("Region = \"cn-hangzhou\", SignatureVersion = Enum.Parse<OssSignatureVersion>(\"V1\")")]
    public Task They_are_left_alone_where_the_client_may_sign_with_V1(string options) => CallAnalysis.VerifyStatementsAsync($$"""
        using var mine = new OssClient(new() { {{options}} });
        mine.Presign({{Request}}, TimeSpan.FromDays(8));
        """);

    [Fact]
    public Task They_are_left_alone_where_options_in_a_variable_say_V1() => CallAnalysis.VerifyStatementsAsync($$"""
        var options = new OssClientOptions { Region = "cn-hangzhou" };
        options.SignatureVersion = {|OSSGEN110:OssSignatureVersion.V1|};
        using var mine = new OssClient(options);
        mine.Presign({{Request}}, TimeSpan.FromDays(8));
        """);

    [Fact]
    public Task They_are_found_where_options_in_a_variable_leave_V4() => CallAnalysis.VerifyStatementsAsync($$"""
        var options = new OssClientOptions { Region = "cn-hangzhou" };
        options.Product = "oss";
        using var mine = new OssClient(options);
        mine.Presign({{Request}}, {|OSSGEN104:TimeSpan.FromDays(8)|});
        """);

    [Theory]
    [InlineData("TimeSpan.FromDays(8)", "TimeSpan.FromDays(7)")]
    [InlineData("new(30, 0, 0, 0)", "TimeSpan.FromDays(7)")]
    public async Task The_fix_takes_seven_days(string wrong, string right) =>
        Assert.Equal(
            CallSource.Statements($"client.Presign({Request}, {right});"),
            await CallFix.ApplyAsync(CallSource.Statements($"client.Presign({Request}, {wrong});")));
}
