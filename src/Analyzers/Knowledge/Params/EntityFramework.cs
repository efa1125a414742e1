using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>What the methods of Entity Framework, of EF Core and of EF 6, make of the objects that they take.</summary>
public static class EntityFramework
{
    static readonly KnownType Context = new("Microsoft.EntityFrameworkCore.DbContext");
    static readonly KnownType Set = new("Microsoft.EntityFrameworkCore.DbSet`1");
    static readonly KnownType Facade = new("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions");
    static readonly KnownType Queryable = new("Microsoft.EntityFrameworkCore.RelationalQueryableExtensions");
    static readonly KnownType ClassicSet = new("System.Data.Entity.DbSet");
    static readonly KnownType ClassicSetOfT = new("System.Data.Entity.DbSet`1");
    static readonly KnownType ClassicDatabase = new("System.Data.Entity.Database");
    static readonly KnownType Parameter = new("System.Data.IDataParameter");

    /// <summary>Whether a method finds one entity by the values of its key.</summary>
    public static bool FindsByKey(IMethodSymbol method) =>
        method.Name is "Find" or "FindAsync" && (IsOf(method, Context) || IsOf(method, Set) || IsOf(method, ClassicSet) || IsOf(method, ClassicSetOfT));

    /// <summary>Whether a method takes entities of any type as params.</summary>
    public static bool TakesEntities(IMethodSymbol method) =>
        method.Name is "AddRange" or "AddRangeAsync" or "AttachRange" or "UpdateRange" or "RemoveRange" && IsOf(method, Context);

    /// <summary>Whether a method takes one entity of any type.</summary>
    public static bool TakesOneEntity(IMethodSymbol method) => method.Name is "Add" or "AddAsync" or "Attach" or "Update" or "Remove" && IsOf(method, Context);

    /// <summary>Whether a method takes SQL and the values of its parameters.</summary>
    public static bool TakesSql(IMethodSymbol method) => method.Name switch
    {
        "ExecuteSqlRaw" or "ExecuteSqlRawAsync" or "SqlQueryRaw" => IsOf(method, Facade),
        "FromSqlRaw" => IsOf(method, Queryable),
        "ExecuteSqlCommand" or "ExecuteSqlCommandAsync" or "SqlQuery" => IsOf(method, ClassicDatabase) || IsOf(method, ClassicSet) || IsOf(method, ClassicSetOfT),
        _ => false,
    };

    /// <summary>Whether the database of a program may be one that knows arrays: PostgreSQL's provider maps them.</summary>
    public static bool KnowsArrays(IOperation value) =>
        value.SemanticModel?.Compilation.GetTypesByMetadataName("Npgsql.NpgsqlConnection").IsEmpty is false;

    /// <summary>Whether a type is a parameter of a database command.</summary>
    public static bool IsSqlParameter(ITypeSymbol? type) =>
        type is not null && (Parameter.Is(type) || type.AllInterfaces.Any(Parameter.Is));

    /// <summary>Whether a method takes a token out of the end of the values of a key, which FindAsync does since EF Core 7.</summary>
    public static bool TakesTrailingToken(IMethodSymbol method) => method.Name == "FindAsync" && Version(method) >= 7;

    static int Version(IMethodSymbol method) => (Declaring(method, Context) ?? Declaring(method, Set))?.ContainingAssembly.Identity.Version.Major ?? 0;

    static bool IsOf(IMethodSymbol method, KnownType known) => Declaring(method, known) is not null;

    // A known type among the class of a method and its bases.
    static INamedTypeSymbol? Declaring(IMethodSymbol method, KnownType known)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
            if (known.Is(type)) return type;
        return null;
    }
}
