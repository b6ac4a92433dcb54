namespace OssGen.Generator.Tests.Analyzers;

public sealed class ShortLifetimes
{
    private const string Request = "new GetObjectRequest { Bucket = \"abc\", Key = \"key\" }";

    [Theory]
    [InlineData("TimeSpan.Zero")]
    [InlineData("default")]
    [InlineData("default(TimeSpan)")]
    [InlineData("TimeSpan.FromMinutes(0)")]
    [InlineData("TimeSpan.FromMilliseconds(999)")]
    [InlineData("TimeSpan.FromHours(-1)")]
    [InlineData("-TimeSpan.FromHours(1)")]
    [InlineData("new TimeSpan(3600)")]
    [InlineData("TimeSpan.MinValue")]
    [InlineData("TimeSpan.FromHours(1) - TimeSpan.FromMinutes(60)")]
    [InlineData("TimeSpan.FromHours(1) * 0")]
    public Task Under_a_second_are_found(string lifetime) => CallAnalysis.VerifyStatementsAsync($$"""
        client.Presign({{Request}}, {|OSSGEN107:{{lifetime}}|});
        await client.PresignRtmpAsync("abc", "channel", {|OSSGEN107:{{lifetime}}|});
        """);

    [Theory]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(-1)")]
    [InlineData("DateTimeOffset.UtcNow - TimeSpan.FromHours(1)")]
    [InlineData("DateTimeOffset.UtcNow.Add(TimeSpan.Zero)")]
    [InlineData("TimeProvider.System.GetUtcNow().AddMinutes(0)")]
    public Task Times_that_are_no_later_than_the_call_are_found(string time) => CallAnalysis.VerifyStatementsAsync($$"""
        client.PresignUntil({{Request}}, {|OSSGEN107:{{time}}|});
        var policy = new OssPostPolicy({|OSSGEN107:{{time}}|});
        """);

    [Theory]
    [InlineData("DateTimeOffset.UtcNow.AddHours(1)")]
    [InlineData("DateTimeOffset.UtcNow + TimeSpan.FromHours(1)")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(Environment.ProcessorCount)")]
    [InlineData("DateTimeOffset.Parse(\"2020-01-01\")")]
    [InlineData("new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)")]
    public Task Later_and_unknown_times_are_left_alone(string time) => CallAnalysis.VerifyStatementsAsync($$"""
        client.PresignUntil({{Request}}, {{time}});
        var policy = new OssPostPolicy({{time}});
        """);

    [Fact]
    public Task Times_over_seven_days_away_are_found_where_a_request_is_presigned() => CallAnalysis.VerifyStatementsAsync($$"""
        client.PresignUntil({{Request}}, {|OSSGEN104:DateTimeOffset.UtcNow.AddDays(8)|});
        await client.PresignUntilAsync({{Request}}, {|OSSGEN104:DateTimeOffset.UtcNow + TimeSpan.FromDays(8)|});
        await client.PresignRtmpAsync("abc", "channel", TimeSpan.FromDays(8));
        var policy = new OssPostPolicy(DateTimeOffset.UtcNow.AddDays(8));
        """);

    [Fact]
    public Task Other_spans_are_left_alone() => CallAnalysis.VerifyStatementsAsync("""
        var retry = new OssRetryOptions { MaxDelay = TimeSpan.Zero };
        var credentials = new OssCredentials(Environment.MachineName, Environment.MachineName, expires: DateTimeOffset.UtcNow);
        """);
}
