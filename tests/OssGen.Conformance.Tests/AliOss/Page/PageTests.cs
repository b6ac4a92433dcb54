using System.Web;
using OssGen.TestSupport.Folders;

namespace OssGen.Conformance.Tests.AliOss.Page;

/// <summary>
/// The official browser client, forms and fetch in a real browser: preflights, CORS headers and errors as pages see them.
/// </summary>
public sealed class PageTests(PageRuns runs) : IClassFixture<PageRuns>
{
    [PageTheory]
    [MemberData(nameof(PageChecks.All), MemberType = typeof(PageChecks))]
    public async Task Ali_oss_in_a_page(string addressing, string version, string check)
    {
        var results = await runs.ResultsAsync(new(addressing, version));

        Assert.True(results[check] is null, results[check]);
    }

    [PageTheory]
    [MemberData(nameof(PageChecks.Setups), MemberType = typeof(PageChecks))]
    public async Task Every_check_of_the_page_is_asserted(string addressing, string version)
    {
        var results = await runs.ResultsAsync(new(addressing, version));

        Assert.Equal(PageChecks.Names.Order(StringComparer.Ordinal), results.Keys.Order(StringComparer.Ordinal));
    }

    [PageTheory]
    [MemberData(nameof(PageChecks.Setups), MemberType = typeof(PageChecks))]
    public async Task A_form_sends_a_picked_file_and_is_redirected(string addressing, string version)
    {
        var setup = new PageSetup(addressing, version);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["letter.txt"], "Dear Sir or Madam");
        using var client = runs.Client(setup);
        var form = await client.PresignPostAsync(new OssPostPolicy(DateTimeOffset.UtcNow.AddMinutes(10))
            .RequireBucket(PageRuns.Bucket(setup))
            .RequireStartsWith("key", "forms/")
            .RequireStartsWith("success_action_redirect", runs.Site.Origin));
        await using var page = await runs.OpenAsync();
        await page.EvaluateFunctionAsync(
            """
            (url, fields) => {
              const form = document.getElementById('form');
              form.action = url;
              for (const [name, value] of fields) {
                form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
              }

              form.append(Object.assign(document.createElement('input'), { type: 'file', name: 'file', id: 'file' }));
            }
            """,
            runs.BucketUrl(setup),
            (string[][])
            [
                .. form.Fields.Select(static field => (string[])[field.Key, field.Value]),
                ["key", "forms/${filename}"],
                ["success_action_redirect", runs.Site.Origin + "/done"],
            ]);
        await (await page.QuerySelectorAsync("#file")).UploadFileAsync(folder["letter.txt"]);

        await Task.WhenAll(page.WaitForNavigationAsync(), page.EvaluateExpressionAsync("document.getElementById('form').submit()"));

        var redirected = HttpUtility.ParseQueryString(new Uri(page.Url).Query);
        Assert.Equal((PageRuns.Bucket(setup), "forms/letter.txt"), (redirected["bucket"], redirected["key"]));
        await using var stored = await client.GetObjectAsync(PageRuns.Bucket(setup), "forms/letter.txt");
        Assert.Equal("Dear Sir or Madam", await stored.ReadAsStringAsync());
    }

    [PageTheory]
    [MemberData(nameof(PageChecks.Setups), MemberType = typeof(PageChecks))]
    public async Task A_page_of_another_origin_is_blocked(string addressing, string version)
    {
        // The same server under another name is another origin.
        await using var page = await runs.OpenAsync(host: "localhost");

        var results = await page.EvaluateFunctionAsync<Dictionary<string, string?>>(
            "env => window.run(env)", runs.Environment(new(addressing, version)));

        Assert.All(
            results.Where(static result => result.Key != "blocks a bucket without rules"),
            static result => Assert.NotNull(result.Value));
        Assert.Contains("RequestError", results["puts and gets a blob"], StringComparison.Ordinal);
    }
}
