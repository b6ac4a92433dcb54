namespace OssGen.Conformance.Tests.GoSdk;

/// <summary>
/// A test that needs Go and the Go client of the system's packages (golang-go and golang-github-aliyun-aliyun-oss-go-sdk-dev of Debian):
/// skipped where they are missing.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GoFactAttribute : FactAttribute
{
    /// <summary>The folder of Debian's Go packages.</summary>
    public const string Packages = "/usr/share/gocode";

    private const string Client = Packages + "/src/github.com/aliyun/aliyun-oss-go-sdk/oss/bucket.go";

    public GoFactAttribute()
    {
        if (!File.Exists(Client) || !File.Exists("/usr/bin/go"))
        {
            Skip = "The Go client isn't installed: apt-get install golang-go golang-github-aliyun-aliyun-oss-go-sdk-dev.";
        }
    }
}
