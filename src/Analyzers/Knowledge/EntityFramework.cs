using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>What the methods of Entity Framework, of EF Core and of EF 6, make of the objects that they take.</summary>
public sealed class EntityFramework(KnownTypes types)
{
    readonly INamedTypeSymbol? context = types.Find("Microsoft.EntityFrameworkCore.DbContext");
    readonly INamedTypeSymbol? set = types.Find("Microsoft.EntityFrameworkCore.DbSet`1");
    readonly INamedTypeSymbol? facade = types.Find("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions");
    readonly INamedTypeSymbol? queryable = types.Find("Microsoft.EntityFrameworkCore.RelationalQueryableExtensions");
    readonly INamedTypeSymbol? classicSet = types.Find("System.Data.Entity.DbSet");
    readonly INamedTypeSymbol? classicSetOfT = types.Find("System.Data.Entity.DbSet`1");
    readonly INamedTypeSymbol? classicDatabase = types.Find("System.Data.Entity.Database");
    readonly INamedTypeSymbol? parameter = types.Find("System.Data.IDataParameter");

    /// <summary>Whether a method finds one entity by the values of its key.</summary>
    public bool FindsByKey(IMethodSymbol method) =>
        method.Name is "Find" or "FindAsync" && (IsOf(method, context) || IsOf(method, set) || IsOf(method, classicSet) || IsOf(method, classicSetOfT));

    /// <summary>Whether a method takes entities of any type as params.</summary>
    public bool TakesEntities(IMethodSymbol method) =>
        method.Name is "AddRange" or "AddRangeAsync" or "AttachRange" or "UpdateRange" or "RemoveRange" && IsOf(method, context);

    /// <summary>Whether a method takes one entity of any type.</summary>
    public bool TakesOneEntity(IMethodSymbol method) => method.Name is "Add" or "AddAsync" or "Attach" or "Update" or "Remove" && IsOf(method, context);

    /// <summary>Whether a method takes SQL and the values of its parameters.</summary>
    public bool TakesSql(IMethodSymbol method) => method.Name switch
    {
        "ExecuteSqlRaw" or "ExecuteSqlRawAsync" or "SqlQueryRaw" => IsOf(method, facade),
        "FromSqlRaw" => IsOf(method, queryable),
        "ExecuteSqlCommand" or "ExecuteSqlCommandAsync" or "SqlQuery" => IsOf(method, classicDatabase) || IsOf(method, classicSet) || IsOf(method, classicSetOfT),
        _ => false,
    };

    /// <summary>Whether a type is a parameter of a database command.</summary>
    public bool IsSqlParameter(ITypeSymbol? type) =>
        parameter is not null && type is not null && (KnownTypes.Is(type, parameter) || type.AllInterfaces.Any(one => KnownTypes.Is(one, parameter)));

    /// <summary>Whether a method takes a token out of the end of the values of a key, which FindAsync does since EF Core 7.</summary>
    public bool TakesTrailingToken(IMethodSymbol method) => method.Name == "FindAsync" && Version(method) >= 7;

    int Version(IMethodSymbol method) => IsOf(method, context) || IsOf(method, set) ? (context ?? set)!.ContainingAssembly.Identity.Version.Major : 0;

    static bool IsOf(IMethodSymbol method, INamedTypeSymbol? known)
    {
        if (known is null) return false;
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
            if (KnownTypes.Is(type, known)) return true;
        return false;
    }
}
