namespace OssGen.Conformance.Tests.AliOss.Page;

/// <summary>Names of the checks in <c>checks.mjs</c>.</summary>
internal static class PageChecks
{
    public static readonly string[] Names =
    [
        "puts and gets a blob",
        "puts a file with the content type of its name",
        "puts and gets keys of all kinds",
        "reads the headers that the rule exposes",
        "keeps user metadata",
        "uploads in parts and tells the progress",
        "cancels an upload in parts and resumes it",
        "aborts an upload in parts",
        "lists objects in both versions",
        "appends to an object",
        "copies an object",
        "deletes one and many objects",
        "deletes many objects quietly",
        "changes and reads the acl of an object",
        "changes, reads and deletes tags",
        "reads through a symlink",
        "reads the meta of an object only",
        "reads the configurations of a bucket",
        "fetches a presigned get",
        "sends a presigned put by fetch",
        "reads a 404",
        "reads a 403 of a wrong secret",
        "corrects a wrong clock by a 403",
        "reads a 403 of a presigned url that was changed",
        "blocks a bucket without rules",
    ];

    public static TheoryData<string, string> Setups()
    {
        var setups = new TheoryData<string, string>();
        foreach (var setup in PageSetup.All)
        {
            setups.Add(setup.Addressing, setup.Version);
        }

        return setups;
    }

    public static TheoryData<string, string, string> All()
    {
        var all = new TheoryData<string, string, string>();
        foreach (var setup in PageSetup.All)
        {
            foreach (var name in Names)
            {
                all.Add(setup.Addressing, setup.Version, name);
            }
        }

        return all;
    }
}
