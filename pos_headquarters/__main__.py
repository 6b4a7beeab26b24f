from pos_headquarters.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
