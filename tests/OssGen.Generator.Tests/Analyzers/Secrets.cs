namespace OssGen.Generator.Tests.Analyzers;

/// <summary>Constant secrets.</summary>
public sealed class Secrets
{
    [Theory]
    [InlineData("var credentials = new OssCredentials(\"id\", {|OSSGEN112:\"secret\"|});")]
    [InlineData("const string Secret = \"secret\"; var credentials = new OssCredentials(\"id\", {|OSSGEN112:Secret|});")]
    [InlineData("var credentials = new OssCredentials(\"id\", {|OSSGEN112:\"secret\"|}, securityToken: {|OSSGEN112:\"token\"|});")]
    [InlineData("OssClientOptions o = new() { Endpoint = \"a.example\", Credentials = new OssCredentials(\"a\", {|OSSGEN112:\"b\"|}) };")]
    [InlineData("OssSecret secret = {|OSSGEN112:\"secret\"|};")]
    public Task They_are_found(string statements) => CallAnalysis.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("\"127.0.0.1:8080\"")]
    [InlineData("\"http://127.0.0.1:8080\"")]
    [InlineData("\"http://localhost:8080\"")]
    [InlineData("\"http://[::1]:8080\"")]
    [InlineData("Environment.MachineName")]
    public Task Those_for_a_server_on_the_same_machine_are_left_alone(string endpoint) => CallAnalysis.VerifyStatementsAsync($$"""
        var options = new OssClientOptions { Endpoint = {{endpoint}}, Credentials = new OssCredentials("id", "secret") };
        var credentials = new OssCredentials("id", "secret");
        var second = new OssClientOptions { Endpoint = {{endpoint}}, Credentials = credentials };
        """);

    [Theory]
    [InlineData("var credentials = new OssCredentials(\"id\", Environment.MachineName);")]
    [InlineData("var credentials = new OssCredentials(\"id\", \"\");")]
    [InlineData("var credentials = OssCredentials.FromEnvironment();")]
    public Task Others_are_left_alone(string statements) => CallAnalysis.VerifyStatementsAsync(statements);
}
