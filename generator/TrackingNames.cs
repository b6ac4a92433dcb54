namespace OssGen.Generator;

/// <summary>Names of the pipeline's steps, as tests of its caching see them.</summary>
internal static class TrackingNames
{
    /// <summary>Additional files with a role, as text.</summary>
    public const string SpecFile = nameof(SpecFile);

    /// <summary>Each file read: document, positions, findings.</summary>
    public const string Read = nameof(Read);

    /// <summary>Each file's document without positions, with its role and namespace.</summary>
    public const string Document = nameof(Document);

    /// <summary>The root namespace of the project.</summary>
    public const string RootNamespace = nameof(RootNamespace);

    /// <summary>Each file without the insides of its operations.</summary>
    public const string FileOutline = nameof(FileOutline);

    /// <summary>What is emitted together, and the files that take part in it.</summary>
    public const string Target = nameof(Target);

    /// <summary>Shapes, enums and members groups of a target, linked.</summary>
    public const string Types = nameof(Types);

    /// <summary>The operations of each file, linked among the types of a target.</summary>
    public const string Operations = nameof(Operations);

    /// <summary>Types and operations of a target put together.</summary>
    public const string Link = nameof(Link);

    /// <summary>The models of the roles, without findings.</summary>
    public const string Model = nameof(Model);

    /// <summary>One operation of one role.</summary>
    public const string Operation = nameof(Operation);

    /// <summary>The shapes of one group.</summary>
    public const string Shapes = nameof(Shapes);

    /// <summary>The enums of one group.</summary>
    public const string Enums = nameof(Enums);

    /// <summary>The members groups of one group.</summary>
    public const string MemberGroups = nameof(MemberGroups);

    /// <summary>The server's table of routes.</summary>
    public const string Routes = nameof(Routes);

    /// <summary>Findings with their places.</summary>
    public const string Diagnostics = nameof(Diagnostics);
}
