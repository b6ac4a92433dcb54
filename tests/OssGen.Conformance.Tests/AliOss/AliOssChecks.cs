namespace OssGen.Conformance.Tests.AliOss;

/// <summary>Names of the checks in <c>checks/*.mjs</c>, and the set-ups in which each of them runs.</summary>
internal static class AliOssChecks
{
    public static readonly string[] Setups = ["path-style", "virtual-host", "ip-endpoint"];

    public static readonly string[] Versions = ["v1", "v4"];

    public static readonly string[] Names =
    [
        "creates, describes and deletes a bucket",
        "lists buckets",
        "changes and reads a bucket acl",
        "reads a bucket location",
        "puts and gets an object",
        "puts a stream of unknown length",
        "gets a range",
        "keeps user metadata and content headers",
        "answers conditional requests",
        "copies an object and its metadata",
        "replaces metadata while copying",
        "copies to itself to change metadata",
        "appends to an object",
        "changes and reads an object acl",
        "reads an object's meta only",
        "deletes an object twice",
        "deletes many objects",
        "deletes many objects quietly",
        "round-trips the key a b",
        "round-trips the key a+b",
        "round-trips the key 100%",
        "round-trips the key %41",
        "round-trips the key !'()*",
        "round-trips the key 文件/名.txt",
        "round-trips the key emoji-😀",
        "round-trips the key a//b",
        "round-trips the key q?x=1&y=2",
        "round-trips the key hash#tag",
        "round-trips the key quote\"<>&",
        "pages through a version 2 listing",
        "pages through a version 1 listing",
        "groups folders by a delimiter",
        "tells owners when asked",
        "uploads in parts",
        "resumes an interrupted upload",
        "lists and aborts uploads",
        "copies an object in parts",
        "fetches a signed url",
        "puts through a signed url",
        "refuses a signed url that was changed",
        "takes the name of a new bucket from its location",
        "configures encryption",
        "configures lifecycle rules",
        "configures tags",
        "configures a policy",
        "configures the payer",
        "configures a website",
        "configures logs",
        "configures referers",
        "configures CORS rules",
        "configures an inventory",
        "retains objects",
        "keeps versions",
        "lists channels where there are none",
        "counts what a bucket contains",
        "tags objects",
        "reads through a symlink",
        "maps a missing key",
        "maps a missing bucket",
        "maps a wrong secret",
        "maps an unknown access key",
        "maps a bucket that is not empty",
        "maps a refused overwrite",
        "maps an unknown upload",
        "maps an invalid acl",
    ];

    public static TheoryData<string, string> Runs()
    {
        var runs = new TheoryData<string, string>();
        foreach (var setup in Setups)
        {
            foreach (var version in Versions)
            {
                runs.Add(setup, version);
            }
        }

        return runs;
    }

    public static TheoryData<string, string, string> All()
    {
        var all = new TheoryData<string, string, string>();
        foreach (var setup in Setups)
        {
            foreach (var version in Versions)
            {
                foreach (var name in Names)
                {
                    all.Add(setup, version, name);
                }
            }
        }

        return all;
    }
}
